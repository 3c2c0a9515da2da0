/** Styles of the bar and the overlay; they are in a shadow tree, so no rule affects the page. */
export const CSS = `
:host { all: initial; display: block; position: sticky; bottom: 0; z-index: 2147483647; font: 13px/1.45 system-ui, sans-serif; color-scheme: light }
@media print { :host { display: none } }
.bar { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; padding: 5px 12px; background: #1f2328; color: #f2f2f2; text-align: start }
.bar.folded { position: fixed; inset-block-end: 0; inset-inline-end: 0; padding: 2px 6px; border-start-start-radius: 6px }
ul, ol { display: contents; list-style: none; margin: 0; padding: 0 }
.marks li { background: #ffd33d; color: #1f2328; padding: 0 7px; border-radius: 9px }
.file { overflow-wrap: anywhere; font-family: ui-monospace, monospace }
a { color: #9ecbff }
.weight { margin-inline-start: auto }
button { font: inherit; color: inherit; background: #444c56; border: 1px solid #768390; border-radius: 5px; padding: 1px 8px; cursor: pointer }
button:focus-visible, a:focus-visible { outline: 2px solid #fff; outline-offset: 1px }
.bad { background: #b31d28; color: #fff; border-radius: 5px; padding: 1px 8px }
.overlay { position: fixed; inset: 0 0 auto 0; max-height: 75vh; overflow: auto; background: #fffbfb; color: #1f2328; border-bottom: 4px solid #b31d28; box-shadow: 0 4px 24px #0008; padding: 12px 20px; font-size: 15px }
.overlay header { display: flex; gap: 16px; align-items: center; justify-content: space-between }
.overlay h2 { font-size: 18px; margin: 0; color: #b31d28 }
.overlay button { background: #fff }
.overlay button:focus-visible { outline-color: #1f2328 }
.overlay ol { display: block }
.overlay li { margin: 12px 0; max-width: 60em; overflow-wrap: anywhere }
.overlay p { margin: 2px 0 }
.overlay code { font: bold 14px ui-monospace, monospace }
.overlay .remedy { color: #444c56 }
`;
