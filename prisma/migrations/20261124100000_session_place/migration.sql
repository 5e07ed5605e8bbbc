-- Where a session was opened from, so that people recognise their own, and what is not theirs
ALTER TABLE "session" ADD COLUMN "ip" TEXT;
