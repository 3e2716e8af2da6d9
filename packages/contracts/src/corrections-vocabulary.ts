/** What somebody cannot put right themselves. */
export const correctionSubjects = ['name', 'appointment', 'sign-in', 'written-about', 'other'] as const
export const correctionStates = ['asked', 'corrected', 'refused', 'withdrawn'] as const
