import { z } from "zod";
import type { Site } from "../site/site.ts";

const address = z
  .string()
  .trim()
  .refine((text) => URL.canParse(text) && /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(text), {
    error: "admin/address",
  });

const backend = z.strictObject({
  name: z.enum(["github", "gitlab", "gitea"]),
  /** Owner and name of the repository; groups of GitLab have more parts. */
  repo: z
    .string()
    .trim()
    .regex(/^[\w.-]+(\/[\w.-]+)+$/, { error: "admin/repo" }),
  branch: z.string().trim().min(1).optional(),
  /** Where one signs in: the host itself, or for GitHub the small service that exchanges its keys. */
  base_url: address.optional(),
  /** The interface for programs, where the host is the organisation's own. */
  api_root: address.optional(),
  /** The number of the application that was registered with the host. */
  app_id: z.string().trim().min(1).optional(),
});

/** `admin:` in content/site.yml: the host of the repository that the editing page writes to; without it there is no such page. */
export const adminSchema = z.strictObject({ backend }).optional();

export type Backend = z.infer<typeof backend>;

/** Where the editing page of a site writes to; undefined where the site has none. */
export function backendOf({ more }: Pick<Site, "more">): Backend | undefined {
  return adminSchema.parse(more.admin)?.backend;
}
