import type { JSX, RefObject } from 'preact';
import { Appearance, type AppearanceProps } from '../controls/Appearance';
import { Button } from '../controls/Button';
import { PopoverPanel } from '../controls/PopoverPanel';
import { Switch } from '../controls/Switch';

/** What can be done with the article in view that is not wanted every day; what is missing cannot be done here. */
export interface ArticleTools {
  /** In the press itself: the browser asks for the hosts of the images. */
  onKeepImages?: () => void;
  onShoot?: (isWhole: boolean) => void;
  onCorrect?: () => void;
  onPoint?: () => void;
  onDelete?: () => void;
}

export interface MoreMenuProps extends AppearanceProps {
  pen: boolean;
  tools: ArticleTools;
  /** Gets the focus back from what was opened here. */
  button: RefObject<HTMLButtonElement | null>;
  onPen: (on: boolean) => void;
  /** Whether cleared pages have the handle at their edge. */
  hasHandle: boolean;
  onHandle: (on: boolean) => void;
  /** Leads to where formats and articles are chosen. */
  onExportChoice: () => void;
  onTransfer: () => void;
  onOptions: () => void;
}

/** One button, and behind it everything that the popup does not show. */
export function MoreMenu({
  pen,
  tools,
  button,
  onPen,
  hasHandle,
  onHandle,
  onExportChoice,
  onTransfer,
  onOptions,
  ...appearance
}: MoreMenuProps): JSX.Element {
  const { words } = appearance;
  const { onKeepImages, onShoot, onCorrect, onPoint, onDelete } = tools;
  return (
    <PopoverPanel icon="more" name={words.popup.more} button={button}>
      {(closing) => (
        <>
          <div class="db-more-appearance">
            <Appearance {...appearance} />
          </div>
          <Switch label={words.pen.switch} hint={words.pen.switchHint} on={pen} onSwitch={onPen} />
          <Switch label={words.popup.handle} hint={words.popup.handleHint} on={hasHandle} onSwitch={onHandle} />
          {onKeepImages && (
            <Button
              label={words.popup.keepImages}
              title={words.popup.keepImagesHint}
              icon="picture"
              look="plain"
              onPress={closing(onKeepImages)}
            />
          )}
          {onShoot &&
            ([false, true] as const).map((isWhole) => (
              <Button
                key={`${isWhole}`}
                label={isWhole ? words.popup.shootWhole : words.popup.shoot}
                title={words.popup.shootHint}
                icon="camera"
                look="plain"
                onPress={closing(() => onShoot(isWhole))}
              />
            ))}
          {onCorrect && (
            <Button label={words.correction.edit} icon="correct" look="plain" onPress={closing(onCorrect)} />
          )}
          {onPoint && <Button label={words.region.point} icon="point" look="plain" onPress={closing(onPoint)} />}
          {onDelete && <Button label={words.article.delete} icon="trash" look="plain" onPress={closing(onDelete)} />}
          <Button label={words.exporting.choose} icon="download" look="plain" onPress={closing(onExportChoice)} />
          <Button label={words.screens.transfer} icon="download" look="plain" onPress={closing(onTransfer)} />
          <Button label={words.screens.options} icon="options" look="plain" onPress={closing(onOptions)} />
        </>
      )}
    </PopoverPanel>
  );
}
