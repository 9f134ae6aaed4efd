-- Lateness by unit and period (NĐ 160/2026 Điều 8.5.c; Circular Điều 4.6). Data that was brought over has no time limit and costs nothing here.
create index record_due on record (custodian_unit, entered_at) where due_at is not null;
