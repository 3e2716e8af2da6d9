import { listMyCoffeeRatherNots } from '@elevate/contracts/coffee-mine'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

/** Whom I would rather not be matched with. Only I can read this. */
export const ratherNotsQuery = () =>
  queryOptions({
    queryKey: ['coffee', 'rather-nots'],
    queryFn: ({ signal }) => call(listMyCoffeeRatherNots, { signal }),
  })
