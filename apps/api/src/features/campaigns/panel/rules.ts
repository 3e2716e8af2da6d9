import type { PanelMember, PanelWarning } from '@elevate/contracts/campaign-panel'

type Member = Pick<PanelMember, 'role' | 'isLay' | 'canSignIn'>

/** What should be put right before scoring starts; nobody is kept from starting by it. */
export const warningsAbout = (members: readonly Member[], scorersNeeded: number): PanelWarning[] => {
  if (members.length === 0) return ['nobody']
  const warnings: (PanelWarning | false)[] = [
    members.length < scorersNeeded && 'too-few-scorers',
    !members.some(({ isLay }) => isLay) && 'no-lay-person',
    !members.some(({ role }) => role === 'chair') && 'no-chair',
    members.some(({ canSignIn }) => !canSignIn) && 'cannot-sign-in',
  ]
  return warnings.filter((warning) => warning !== false)
}
