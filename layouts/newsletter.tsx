/** The page on the newsletter, to which every other page leads. */
export { default } from "./page.tsx";
