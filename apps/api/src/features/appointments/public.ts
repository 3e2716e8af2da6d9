export { appoint } from './appoint-service.ts'
export {
  type AppointmentChange,
  type AppointmentValues,
  addAppointments,
  changeAppointments,
  removeAppointments,
} from './bulk-queries.ts'
export { presentAppointment } from './present.ts'
export { appointmentsOf, leaverItemsOf, setDoNotContact } from './queries.ts'
export { statusOn, termEnd } from './rules.ts'
