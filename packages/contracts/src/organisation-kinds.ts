/** `national` runs a programme across trusts. */
export const organisationKinds = ['trust', 'integrated-care-board', 'national', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]
