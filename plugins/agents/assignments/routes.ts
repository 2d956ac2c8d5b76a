import { del, get, Id, patch, post, Type } from 'stoa/plugin'
import { changeAssignment } from './change-assignment.ts'
import { createAssignment } from './create-assignment.ts'
import { getAssignment } from './get-assignment.ts'
import { AssignmentPage, listAssignments } from './list-assignments.ts'
import { removeAssignment } from './remove-assignment.ts'
import { AssignmentView } from './view.ts'

export const assignmentRoutes = [
  get('', listAssignments, AssignmentPage),
  post('', createAssignment, AssignmentView, { status: 201 }),
  get('/:assignmentId', getAssignment, AssignmentView),
  patch('/:assignmentId', changeAssignment, AssignmentView, { ifMatch: true }),
  del('/:assignmentId', removeAssignment, Type.Object({ id: Id }))
]
