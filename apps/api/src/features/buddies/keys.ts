/** What is told and asked for once, by what it is about. */
export const startedKey = (pairId: string, personId: string): string => `buddy-pair:${pairId}:started:${personId}`
export const reminderKey = (pairId: string, week: number, personId: string): string =>
  `buddy-pair:${pairId}:week-${week}:${personId}`
export const anotherKey = (pairId: string, personId: string): string => `buddy-pair:${pairId}:another:${personId}`
export const endedKey = (pairId: string): string => `buddy-pair:${pairId}:ended`
export const reviewKey = (pairId: string, reviewOn: string): string => `buddy-pair:${pairId}:review:${reviewOn}`
export const wishKey = (organisationId: string, personId: string): string => `buddy-wish:${organisationId}:${personId}`

export const buddiesPage = '/buddies'
export const suggestionsPage = (organisationId: string): string =>
  `/buddies/programme/suggestions?organisation=${organisationId}`
export const pairPage = (pairId: string): string => `/buddies/programme/${pairId}`
