import type { CheckInTeam } from '@elevate/contracts/check-in-programmes'

export const peopleChoices = ({ candidates }: Pick<CheckInTeam, 'candidates'>) =>
  candidates.map(({ id, name }) => ({ value: id, text: name }))
