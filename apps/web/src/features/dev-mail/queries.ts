import { listKeptMails } from '@elevate/contracts/product'
import { queryOptions } from '@tanstack/react-query'
import { callOpenly } from '../../api.ts'

export const keptMailsQuery = () =>
  queryOptions({
    queryKey: ['kept-mails'],
    queryFn: ({ signal }) => callOpenly(listKeptMails, { signal }),
    staleTime: 0,
  })
