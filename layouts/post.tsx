/** A dated post reads like a page; its date is below the title. */
export { default } from "./page.tsx";
