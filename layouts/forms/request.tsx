/** The page on which an institution asks for a campaign. */
export { default } from "./newsletter.tsx";
