// A thread reads TypeScript only when it is told how: the loader of the thread that starts it does not reach it.
import { register } from "tsx/esm/api";

register();
await import("./buildThread.ts");
