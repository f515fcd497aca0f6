/** Line icons on a 24 px grid, drawn in the text's colour. They are never the only name of a control. */

const PATHS = {
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  whole: 'M4.5 5v14M8 7h12M8 12h12M8 17h7',
  previous: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  undo: 'M8.5 5L4.5 9l4 4M5 9h9a5 5 0 0 1 0 10h-4',
  print: 'M7 8.5V4h10v4.5M7 16.5H4.5v-8h15v8H17M7.5 13.5h9V20h-9z',
  panel: 'M4 5h16v14H4zM14 5v14M16.5 9h1M16.5 12h1',
  close: 'M6 6l12 12M18 6L6 18',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 9h7M8.5 13h4',
  copy: 'M9 8.5h10.5V20H9zM15 8.5V4H4.5v11.5H9',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 13h9.4l.8-13M10.2 11v5.5M13.8 11v5.5',
  jump: 'M4 5h16M4 19h7M12 9v6M9 12.5l3 3 3-3M16 19h4',
  open: 'M10 5H5v14h14v-5M13.5 4.5h6v6M19.5 4.5L11 13',
  download: 'M12 4v11M7.5 11L12 15.5l4.5-4.5M4.5 19.5h15',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  save: 'M6.5 4h11v16.5L12 16.5l-5.5 4z',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  auto: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 3.5v17M12 8h5.5M12 12h8.3M12 16h5.5',
  options:
    'M4 7.5h8M18 7.5h2M15 4.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.5h2M12 16.5h8M9 13.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  warning: 'M12 4.5L2.8 20h18.4zM12 10.5v4.5M12 17.5h.01',
  correct: 'M4 19.5h16M6 15.5l.8-3.4 8.4-8.4 2.6 2.6-8.4 8.4zM13.2 5.7l2.6 2.6',
  point: 'M4 9V4h5M15 4h5v5M4 15v5h5M11 11l9 3.3-4 1.7-1.7 4z',
  attach: 'M9.5 14.5l5-5M11 6.5l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17.5l-2 2a4.2 4.2 0 0 1-6-6l2-2',
  reprint: 'M4 4h10v5M4 4v12h4M10 9h10v11H10zM13 13h4M13 16.5h4',
  marks: 'M4 6h16M4 18h10M4 10.5h16v3H4z',
  more: 'M5 11a1 1 0 1 0 0 2a1 1 0 0 0 0-2zM12 11a1 1 0 1 0 0 2a1 1 0 0 0 0-2zM19 11a1 1 0 1 0 0 2a1 1 0 0 0 0-2z',
  kept: 'M6.5 4h11v16.5L12 16.5l-5.5 4zM9.3 9.3l2 2 3.6-3.8',
  letters: 'M3 18.5L8 6l5 12.5M4.7 14.5h6.6M20.5 13v5.5M20.5 15.8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0z',
  collapse: 'M6 14.5l6-6 6 6',
  expand: 'M6 9.5l6 6 6-6',
  search: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5',
  picture: 'M4 5.5h16v13H4zM8.5 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM4.5 17.5l5-4.5 3 2.5 3.5-4 4 4.5',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  'saved-copy': 'M5 4h14v16.5L15.5 18 12 20.5 8.5 18 5 20.5zM8.5 8.5h7M8.5 12h7',
  tray: 'M4 13.5l3-8h10l3 8v5.5H4zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20',
  grip: 'M9.5 6h.01M14.5 6h.01M9.5 12h.01M14.5 12h.01M9.5 18h.01M14.5 18h.01',
  reload: 'M19 12a7 7 0 1 1-2.1-5M19.5 4v4.5H15',
  page: 'M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h7M9 16h7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="db-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
