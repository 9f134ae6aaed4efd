-- A unit that comes to lie under another head lets that head read its files: proposed by one person, decided by another (Circular Điều 4.2, 4.5).
alter table proposal drop constraint proposal_act_check;
alter table proposal add constraint proposal_act_check check (act in ('account.add', 'posting.add', 'account.reset', 'unit.change'));
comment on table proposal is 'Đề nghị cấp tài khoản, giao nhiệm vụ, cấp lại mật khẩu, đổi cấp trên của đơn vị waiting for a second person';
