import { Module } from '@nestjs/common';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { GuessLimits } from './guess-limits';
import { PasswordResetService } from './password-reset.service';

@Module({
  controllers: [AuthController, AccountController],
  providers: [AuthService, AccountService, PasswordResetService, GuessLimits],
})
export class AuthModule {}
