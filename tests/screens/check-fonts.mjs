/** Vietnamese is set in one font: a family without ế, ợ or ự would set single letters of a word in another. */

/** Looks at each paragraph of the letters, in every face that our screens use. Answers how many there were. */
export async function checkFonts({ page, client, show }, problems) {
  await show('controls/letters', 'vi', 'light');
  const { root } = await client.send('DOM.getDocument');
  await client.send('CSS.enable');
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.letters' });
  const faces = await page.$$eval('.letters', (all) => all.map((each) => getComputedStyle(each).font));
  for (const [index, nodeId] of nodeIds.entries()) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    const families = new Set(fonts.map(({ familyName }) => familyName));
    if (families.size !== 1)
      problems.push(`${faces[index]} sets one paragraph in: ${[...families].join(', ') || 'none'}`);
  }
  if (nodeIds.length === 0) problems.push('the letters are on no screen');
  return nodeIds.length;
}
