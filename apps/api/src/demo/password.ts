/** One password for everybody in the demo programme; printed at the start and in the README. */
export const demoPassword = 'Partners-Together-2026'
