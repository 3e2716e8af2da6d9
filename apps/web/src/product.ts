import { getProductSettings, type ProductSettings } from '@elevate/contracts/product'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { callOpenly } from './api.ts'

/** Name, strapline and logo of this installation. The router has read it before any page is shown. */
export const productQuery = () =>
  queryOptions({
    queryKey: ['product'],
    queryFn: ({ signal }) => callOpenly(getProductSettings, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useProduct = (): ProductSettings => useSuspenseQuery(productQuery()).data
