import type { JSX } from 'preact';

interface Props {
  choose: string;
  drop: string;
  onFile: (file: File) => void;
}

/** One file, by the browser's own dialog; the area around it takes one that is dropped. */
export function FileField({ choose, drop, onFile }: Props): JSX.Element {
  return (
    <div class="db-transfer-drop">
      <label class="db-transfer-choose">
        <span>{choose}</span>
        <input
          type="file"
          onChange={(event) => {
            const field = event.currentTarget;
            const file = field.files?.[0];
            // The same file may be chosen again.
            if (file) onFile(file);
            field.value = '';
          }}
        />
      </label>
      <span class="db-soft">{drop}</span>
    </div>
  );
}
