import type { AvailabilitySlot } from '@elevate/contracts/people-vocabulary'
import type { MyProfile } from '@elevate/contracts/profile'
import { statusOn } from '../appointments/public.ts'
import { presentEmailFault } from '../people/public.ts'
import type { MyAppointmentRow, ProfileRow } from './queries.ts'

export const presentProfile = (row: ProfileRow, appointments: MyAppointmentRow[], today: string): MyProfile => {
  const { whatHelps, background, sharedWith, availability, emailFaultSince, emailFaultHow, ...profile } = row
  return {
    ...profile,
    emailFault: presentEmailFault({ emailFaultSince, emailFaultHow }),
    availability: availability as AvailabilitySlot[],
    // Until the person decides, coordinators may see what to provide: it is what they are told it for.
    accessNeeds: { whatHelps: whatHelps ?? '', background: background ?? '', sharedWith: sharedWith ?? 'coordinators' },
    appointments: appointments.map((one) => ({ ...one, status: statusOn(one, today) })),
  }
}
