export { callOffChats } from './calling-off.ts'
export { presentTime } from './present.ts'
export { freeSlots } from './queries.ts'
export { doChatWork } from './reminders.ts'
