import { planAppointment } from '@elevate/contracts/appointing'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** What would happen; without a day, from today on. */
export const planQuery = (applicationId: string, startsOn: string | undefined) =>
  queryOptions({
    queryKey: ['checks', 'appointment', applicationId, startsOn ?? ''],
    queryFn: ({ signal }) =>
      call(planAppointment, { params: { applicationId }, query: startsOn ? { startsOn } : {}, signal }),
    placeholderData: keepPreviousData,
  })
