interface Tooltip {
  title: string;
  'aria-description'?: '';
}

/**
 * The attributes of the tooltip of a control that has a name. Browsers give a tooltip to listeners as a description: one that
 * says no more than the name would be said twice, and is left out there.
 */
export function tooltipOf(title: string, name: string): Tooltip {
  return name.toLowerCase().includes(title.toLowerCase()) ? silentTooltip(title) : { title };
}

/** A tooltip of which listeners are told in another way. */
export function silentTooltip(title: string): Tooltip {
  return { title, 'aria-description': '' };
}
