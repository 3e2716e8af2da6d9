import type { NewCriterion } from '@elevate/contracts/role-versions'

export type RoleRefusal = 'role-version-fixed' | 'no-essential-criterion'

/** "Meets all essential criteria" says nothing where there is none. */
export const criteriaRefusal = (criteria: readonly Pick<NewCriterion, 'kind'>[]): RoleRefusal | undefined =>
  criteria.some(({ kind }) => kind === 'essential') ? undefined : 'no-essential-criterion'

/** People applied under these words: they stay as they were. */
export const changeRefusal = ({ fixedAt }: { fixedAt: Date | null }): RoleRefusal | undefined =>
  fixedAt ? 'role-version-fixed' : undefined
