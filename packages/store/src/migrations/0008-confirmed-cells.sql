-- Cells picked one by one, or as a block, are confirmed in one act: `confirmation_cell` lists them.
alter table confirmation drop constraint confirmation_scope_check;
alter table confirmation add constraint confirmation_scope_check
  check (scope in ('cell', 'row', 'column', 'matrix', 'cells'));
