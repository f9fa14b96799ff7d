@echo off
rem Starts ast-sprint with the Java runtime beside this file, from wherever it is called.
rem The command cache makes this file; the JVM takes it only if it fits, without a word if not.
set CACHE=
if exist "%~dp0ast-sprint.aot" set CACHE="-XX:AOTCache=%~dp0ast-sprint.aot" -Xlog:aot=off
"%~dp0runtime\bin\java.exe" %CACHE% -jar "%~dp0ast-sprint.jar" %*
exit /b %ERRORLEVEL%
