import { test } from "uvu";
import * as assert from "uvu/assert";
import { isPlaceholder } from "../../src/site/placeholder.ts";

const toBeNamed = [
  "https://example.org",
  "https://www.example.com/",
  "contact@example.org",
  "https://x.example",
  "https://library.test",
  "https://localhost:8080",
  "https://formspree.io/f/YOUR-FORM-ID",
  "https://formspree.io/f/your_form_id",
  "YOUR-LIST-UUID",
  "https://lists.your-domain.org/subscription/form",
  "https://formspree.io/f/{form}",
  "https://formspree.io/f/<id>",
  "https://formspree.io/f/%7Bid%7D",
  "https://formspree.io/f/XXXXXXXX",
  "xxxxxxxx-xxxx-xxxx",
  "https://<host>/f",
  "LIST-ID",
  "[id]",
  "https://a.us1.list-manage.com/subscribe/post?u=YOUR_U&id=1",
];
const real = [
  "https://library.test-lab.kr",
  "hello@yourvoice.kr",
  "https://lists.yourvoice.kr/subscription/form",
  "https://testing.kr",
  "https://latest.kr",
  "https://contest.org",
  "https://example-library.kr",
  "https://exampleorg.kr/",
  "https://example.kr",
  "example@library.kr",
  "test@library.kr",
  "https://library.kr/your/",
  "https://t.me/yourvoice",
  "https://form-id.kr/",
  "https://xxx-library.kr/",
  "https://formspree.io/f/xyzabcd",
  "1f0c2d3e-0000-4000-8000-0123456789ab",
  "+82 2 123 4567",
  "02-123-4567",
];

for (const value of toBeNamed) test(`${value} is still to be named`, () => assert.ok(isPlaceholder(value)));
for (const value of real) test(`${value} is real`, () => assert.not(isPlaceholder(value)));

test.run();
