import { getCoffeeRoundReport } from '@elevate/contracts/coffee-feedback'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

/** How a round went, in counts. */
export const reportQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['coffee', 'report', roundId],
    queryFn: ({ signal }) => call(getCoffeeRoundReport, { params: { roundId }, signal }),
  })
