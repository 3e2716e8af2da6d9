export { appoint } from './appoint-service.ts'
export {
  type AppointmentChange,
  type AppointmentValues,
  addAppointments,
  addLeaverItems,
  changeAppointments,
  removeAppointments,
  removeLeaverItems,
} from './bulk-queries.ts'
export { presentAppointment } from './present.ts'
export { appointmentsOf, leaverItemsOf, setDoNotContact } from './queries.ts'
export { statusOn, termAfter, termEnd } from './rules.ts'
