/** The bridge that Dari is named after: two banks, one arch. Decoration only. */
export function Bridge() {
  return (
    <svg class="bridge" viewBox="0 0 48 24" width="48" height="24" aria-hidden="true" focusable="false">
      <path
        d="M2 21h44M5 21C9 3 39 3 43 21M14 21v-8.6M24 21V7.6M34 21v-8.6"
        fill="none"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
      />
    </svg>
  );
}
