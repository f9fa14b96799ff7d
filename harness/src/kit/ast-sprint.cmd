@echo off
rem Starts ast-sprint with the Java runtime beside this file, from wherever it is called.
"%~dp0runtime\bin\java.exe" -jar "%~dp0ast-sprint.jar" %*
exit /b %ERRORLEVEL%
