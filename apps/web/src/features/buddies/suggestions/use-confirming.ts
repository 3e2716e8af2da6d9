import { confirmBuddyPairs } from '@elevate/contracts/buddy-pairs'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { makeAttempts } from '../../../forms/attempt.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshBuddies } from '../queries.ts'
import { namesOfMembers } from '../words.ts'

/** All of them or none; pressing again after a lost connection has no second effect. */
export function useConfirming(organisationId: string) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const [attempts] = useState(makeAttempts)
  return useMutation({
    mutationFn: (pairs: string[][]) => {
      const body = { organisationId, pairs }
      return call(confirmBuddyPairs, { body, ...attempts.begin(body) })
    },
    onError: (fault) => attempts.failed(fault),
    onSuccess: async ({ items }) => {
      attempts.succeeded()
      await refreshBuddies(queryClient)
      const [only] = items
      tellDone(
        only && items.length === 1
          ? `${namesOfMembers(only)} are buddies, and have been told`
          : `${items.length} pairs are confirmed, and everybody in them has been told`,
      )
    },
  })
}
