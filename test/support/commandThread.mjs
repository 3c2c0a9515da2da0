// The thread in which test/support/command.ts runs commands. Plain JavaScript, for it runs before tsx.
import { register } from "tsx/esm/api";

register();
await import("./commandThread.ts");
