/** A dated post reads like a page; its date stands below the title. */
export { default } from "./page.tsx";
