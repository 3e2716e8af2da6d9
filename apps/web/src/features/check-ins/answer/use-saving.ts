import { type CheckIn, saveCheckInDraft } from '@elevate/contracts/check-ins'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { call } from '../../../api.ts'
import { checkInQuery, rememberDraft } from '../queries.ts'
import { addressOf, stepBeside, stepsOf } from './steps.ts'

type Draft = Pick<CheckIn['draft'], 'answers' | 'contact'>

/** Saves with every page, then goes to the next, or back to the review where that is where one came from. What another device saved meanwhile is read again, never overwritten. */
export function useSaving(checkIn: CheckIn, step: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const next = search.has('change') ? 'review' : (stepBeside(stepsOf(checkIn), step, 1) ?? 'review')
  return {
    save: (draft: Draft) =>
      call(saveCheckInDraft, {
        params: { checkInId: checkIn.id },
        body: { answers: draft.answers, contact: draft.contact },
        ifMatch: `"${checkIn.draft.version}"`,
      }).catch(async (fault: unknown) => {
        await queryClient.invalidateQueries({ queryKey: checkInQuery(checkIn.id).queryKey })
        throw fault
      }),
    goOn: (draft: CheckIn['draft']) => {
      rememberDraft(queryClient, checkIn.id, draft)
      void navigate(addressOf(checkIn.id, next))
    },
  }
}
