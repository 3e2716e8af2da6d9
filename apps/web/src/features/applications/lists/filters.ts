import { applicationStageNames, waitedFor } from '@elevate/contracts/application-lists'
import { applicationRoutes } from '@elevate/contracts/recruitment-vocabulary'
import type { Filter } from '../../../ui/FilterPanel.tsx'
import { routeWords, stageWords, stateWords, waitedForWords } from '../words.ts'

const stages = applicationStageNames.map((value) => ({ value, text: stageWords[value] }))

/** Names are the API's. Drafts and merged ones are in no stage: they come by their state, from a link. */
export const filters: readonly Filter[] = [
  { kind: 'text', name: 'search', label: 'Name, reference or email' },
  { kind: 'choice', name: 'stage', label: 'Where it stands', any: 'Anywhere', choices: stages },
  {
    kind: 'choice',
    name: 'turn',
    label: 'Who it waits for',
    any: 'Anybody',
    choices: waitedFor.map((value) => ({ value, text: waitedForWords[value] })),
  },
  {
    kind: 'choice',
    name: 'route',
    label: 'How it came',
    any: 'Any way',
    choices: applicationRoutes.map((value) => ({ value, text: routeWords[value] })),
  },
  {
    kind: 'choice',
    name: 'state',
    label: 'Also',
    any: 'Sent applications',
    choices: (['draft', 'withdrawn', 'merged'] as const).map((value) => ({ value, text: stateWords[value] })),
  },
]

export const filterNames = ['search', 'stage', 'turn', 'route', 'state'] as const
