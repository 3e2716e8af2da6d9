import { getProductSettings, type ProductSettings } from '@elevate/contracts/product'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { callOpenly } from './api.ts'

/** The server writes them into the page (`plugins/page-start.ts` of the API); the development server of the client does not. */
const writtenInThePage = (): ProductSettings | undefined => {
  const text = document.getElementById('product')?.textContent
  return text ? JSON.parse(text) : undefined
}

/** Name, strapline and logo of this installation. The router has them before any page is shown. */
export const productQuery = () =>
  queryOptions({
    queryKey: ['product'],
    queryFn: ({ signal }) => callOpenly(getProductSettings, { signal }),
    initialData: writtenInThePage,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useProduct = (): ProductSettings => useSuspenseQuery(productQuery()).data
