import "./leave.ts";
import "./seek.ts";
