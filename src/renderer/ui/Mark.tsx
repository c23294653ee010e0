/** The program's mark: «15» on malachite. The same drawing as resources/icons/icon.svg. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden focusable="false">
      <rect width="64" height="64" rx="15" fill="#0e7a5f" />
      <path
        d="M15.5 26.5 23.5 20.5V45M48.5 20.5H36.8L35.6 31.2C37.2 29.9 39.2 29.2 41.4 29.2 46 29.2 49.3 32.5 49.3 37 49.3 41.7 45.7 45 41 45 37.6 45 34.8 43.3 33.4 40.5"
        fill="none"
        stroke="#fbfaf7"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
