import type { Check } from '@elevate/contracts/checks'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTellDone } from '../../../ui/done.ts'
import { checkPath, checkQuery, etagOf, keepCheck } from '../queries.ts'

/** What every page about one check needs: the check, the way back, and what happens when it is saved. */
export function useCheck() {
  const { checkId = '' } = useParams()
  const { data: check } = useSuspenseQuery(checkQuery(checkId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const path = checkPath(check)
  return {
    check,
    back: { to: path, text: `Back to ${check.label}` },
    input: { params: { checkId }, ifMatch: etagOf(check) },
    finish: (said: string) => async (after: Check) => {
      await keepCheck(queryClient, after)
      tellDone(said, path)
    },
  }
}

export type CheckInHand = ReturnType<typeof useCheck>
