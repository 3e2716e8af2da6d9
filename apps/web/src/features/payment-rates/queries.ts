import { listPaymentRates, type PaymentRates } from '@elevate/contracts/payment-rates'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const ratesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['payment-rates', organisationId],
    queryFn: ({ signal }) => call(listPaymentRates, { params: { organisationId }, signal }),
  })

export const keepRates = (queryClient: QueryClient, organisationId: string, rates: PaymentRates): void => {
  queryClient.setQueryData(ratesQuery(organisationId).queryKey, rates)
}
