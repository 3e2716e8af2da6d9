/**
 * Kinds of user. `partner` follows from an appointment that has not ended; the others are grants.
 * A person can be several at once.
 */
export const kindsOfUser = ['administrator', 'coordinator', 'panel-member', 'mentor', 'partner', 'applicant'] as const
export type KindOfUser = (typeof kindsOfUser)[number]
