import { type Candidate, saveScores, submitScores } from '@elevate/contracts/scoring-panel'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useAutosave } from '../../../forms/autosave/use-autosave.ts'
import { useForm } from '../../../forms/use-form.ts'
import { NetworkFault } from '../../../http/faults.ts'
import { useTellDone } from '../../../ui/done.ts'
import { candidatePage, panelPage } from '../addresses.ts'
import { askedOf, candidateQuery, keepCandidate } from '../queries.ts'
import { draftOf, messagesFor, missing, valuesOf } from './score-values.ts'

/** Own scores of one candidate: they save themselves, and are given with one button. */
export function useScoring(candidate: Candidate) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const asked = askedOf(candidate)
  const { campaignId, stage, candidateNumber } = asked
  const { queryKey } = candidateQuery(asked)
  const input = { params: { campaignId, candidateNumber }, query: { stage } }
  const savedOf = (saved: Candidate) => ({ value: valuesOf(saved), version: saved.version })
  const draft = useAutosave({
    key: `scores/${campaignId}/${stage}/${candidateNumber}`,
    lockKey: candidate.draftKey,
    saved: savedOf(candidate),
    save: async (values, { version }) => {
      const saved = await call(saveScores, {
        ...input,
        body: draftOf(candidate.criteria, values),
        ifMatch: `"${version}"`,
      })
      queryClient.setQueryData(queryKey, saved)
      return { version: saved.version }
    },
    read: async () => savedOf(await queryClient.fetchQuery({ ...candidateQuery(asked), staleTime: 0 })),
  })
  const form = useForm({
    held: draft,
    messages: messagesFor(candidate.criteria),
    check: (values) => missing(candidate.criteria, values),
    body: (values) => draftOf(candidate.criteria, values),
    send: async (_body, { idempotencyKey }) => {
      if (!(await draft.settle())) throw new NetworkFault('Not everything is saved yet.')
      const version = queryClient.getQueryData(queryKey)?.version ?? candidate.version
      return call(submitScores, { ...input, ifMatch: `"${version}"`, idempotencyKey })
    },
    done: async (given) => {
      await keepCandidate(queryClient, given)
      const to =
        given.next === null ? panelPage(asked) : candidatePage({ campaignId, stage, candidateNumber: given.next })
      tellDone(`Your scores for candidate ${candidateNumber} are in`, to)
    },
  })
  return { draft, form }
}
