import { type MonitoringQuestion, monitoringCodes, preferNotToSay } from '@elevate/contracts/monitoring'

/** A group of answers that are counted together: its key, and the codes in it. */
export type Group = { key: string; codes: readonly string[] }

export const notAnswered = 'not-answered'

const group = (...codes: string[]): Group => ({ key: codes.join('+'), codes })
const alone: readonly Group[] = [group(preferNotToSay), group(notAnswered)]
const together: readonly Group[] = [{ key: 'did-not-say', codes: [preferNotToSay, notAnswered] }]

const white = ['A', 'B', 'C']
const mixed = ['D', 'E', 'F', 'G']
const asian = ['H', 'J', 'K', 'L']
const black = ['M', 'N', 'P']
const otherEthnic = ['R', 'S']
const underFortyFive = ['16-24', '25-34', '35-44']
const middle = ['45-54', '55-64']
const overSixtyFive = ['65-74', '75-84', '85-plus']
const otherReligions = ['buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other']

/** Ways of putting the answers of a question together, from the finest to the coarsest. */
const partsOf: Record<MonitoringQuestion, Group[][]> = {
  ageBand: [
    monitoringCodes.ageBand.map((code) => group(code)),
    [group(...underFortyFive), group(...middle), group(...overSixtyFive)],
    [group(...underFortyFive, ...middle), group(...overSixtyFive)],
  ],
  ethnicCategory: [
    [group(...white), group(...mixed), group(...asian), group(...black), group(...otherEthnic)],
    [group(...mixed, ...asian, ...black, ...otherEthnic), group(...white)],
  ],
  disability: [[group('yes'), group('no')]],
  sex: [[group('female'), group('male')]],
  genderSameAsAtBirth: [[group('no'), group('yes')]],
  sexualOrientation: [
    monitoringCodes.sexualOrientation.map((code) => group(code)),
    [group('2', '3', '4', 'U'), group('1')],
  ],
  religion: [
    monitoringCodes.religion.map((code) => group(code)),
    [group('none'), group('christian'), group(...otherReligions)],
    [group(...otherReligions), group('none', 'christian')],
  ],
  caring: [monitoringCodes.caring.map((code) => group(code)), [group('child', 'adult', 'both'), group('no')]],
}

/** The group that the last way sets against everybody else, so that few who did not answer do not hide all. */
const withEverybodyElse = (question: MonitoringQuestion): Group[] => {
  const [focus] = partsOf[question].at(-1) ?? []
  if (!focus) return []
  const others = [...monitoringCodes[question], preferNotToSay, notAnswered].filter(
    (code) => !focus.codes.includes(code),
  )
  return [focus, { key: 'everybody-else', codes: others }]
}

/**
 * All ways in which a question may be shown, the finest first. Each holds every answer in exactly one group. They are
 * the same for every campaign, so that how people are put together tells nothing about who applied.
 */
export const groupingsOf = (question: MonitoringQuestion): Group[][] => [
  ...partsOf[question].flatMap((parts) => [
    [...parts, ...alone],
    [...parts, ...together],
  ]),
  withEverybodyElse(question),
]
