export { feedbackDue } from './feedback-due.ts'
