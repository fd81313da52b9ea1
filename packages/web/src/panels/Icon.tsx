const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20 20",
  close: "M6 6l12 12M18 6 6 18",
  back: "M15 5l-7 7 7 7",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  filter: "M4 6h16M7 12h10M10 18h4",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",
  moon: "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z",
  help: "M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.4v.1",
  note: "M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5h-10.5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM14 3.5V8h4M9 12h6M9 15.5h6",
  path: "M6 19a2 2 0 1 0 0-.1M18 5a2 2 0 1 0 0-.1M8 18.5c6 0 1-6.5 5-8.5 1.400-.7 3-1 3-4",
  check: "M5 12.5l4.500 4.500L19 7.500",
  legend: "M6 6.500h.1M6 12h.1M6 17.500h.1M10 6.500h9M10 12h9M10 17.500h9",
  chevron: "M8 10l4 4 4-4",
  share: "M12 15V4M8 7.500 12 3.500l4 4M6 11v8.500h12V11",
  edit: "M5 19h3.500L19 8.500 15.500 5 5 15.500ZM13 7.500l3.500 3.500",
  bookmark: "M7 4h10v16l-5-4-5 4Z",
  undo: "M8.500 5 4.500 9l4 4M5 9h9a5 5 0 0 1 0 10h-4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Three stones on each other: a cairn, which marks a trail. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className="stone-low"
        d="M3.500 24.600c0-3.500 5-5 12.700-5s12.300 1.700 12.300 4.900c0 2.900-4.700 4.500-12.500 4.500S3.500 27.500 3.500 24.600Z"
      />
      <path
        className="stone-mid"
        d="M7 15.800c.200-2.800 3.800-4.200 9.400-4 5.400.200 8.700 1.800 8.500 4.300-.200 2.600-3.800 3.800-9.200 3.700-5.500-.100-8.900-1.500-8.700-4Z"
      />
      <path
        className="stone-top"
        d="M10.800 7.500C11.200 4.900 13.400 3 16.600 3.300c3 .300 5 2 4.700 4.500-.300 2.400-2.600 3.700-5.600 3.500-3.200-.200-5.200-1.500-4.900-3.800Z"
      />
    </svg>
  );
}
