/** Apart from the rules themselves: every page loads the settings, and no page looks for words by rules. */

/** The most rules that are kept, phrases of one rule, and letters of one phrase: each is looked for in every article. */
export const TAG_RULE_LIMITS = { rules: 200, phrases: 30, phrase: 100 } as const;
